/* dsp-codegen sha256 a0755b701a5216aa36148e25ef85eb260af0dab18a2a56207bf7f49ae6f237e6 */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: tanh_grad   inputs: f0d660297689fd0f
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
