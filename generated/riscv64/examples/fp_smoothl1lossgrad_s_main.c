/* dsp-codegen sha256 bc8283893d3521135c9cbe9847ae7ffbc2a3c634f43de242527880e164811a6a */
/*
 * fp_smoothl1lossgrad_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: d11662fa0309203d
 */
#include <stdio.h>
#include <smoothl1lossgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float x1[1000]; /* predictions */
    static float x2[1000]; /* targets */

    int length = 1000;
    float beta = 1.0f;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_smoothl1lossgrad_s(dy, dx1, x1, x2, length, beta, core_mask);

    return 0;
}
