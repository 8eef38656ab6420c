/* dsp-codegen sha256 05dbe38f6e652a273ca3e66b147e13a6241f3e4a78ff7bac17cd9cce14fe4c25 */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hsigmoid_grad   inputs: c5e84cb0c92284d4
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
