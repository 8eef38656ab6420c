/* dsp-codegen sha256 74d4f64d42128505a581258b9a430b84fb2828b234d435b6a7efa4a3aba0b91b */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: relu_grad   inputs: 239e0e30326c5ab9
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
